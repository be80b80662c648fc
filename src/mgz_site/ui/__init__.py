"""The pages people use: a workbook in, the proof of coverage out. No database, no log-in, one computer."""
