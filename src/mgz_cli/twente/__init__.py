"""The example region Twente: real geography and public figures, invented organisations and answers.

`build` makes the two regions and their workbooks; `account` lists every figure with its label and source.
"""
