from checker.tables import Document
