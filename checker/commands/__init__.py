"""Takes parsed arguments, carries out one command of the command line: one light module each."""
