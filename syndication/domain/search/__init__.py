"""Searching one council's site: words, spelling, synonyms, ranking and snippets. Plain Python.

The index only names pages that could hold what was asked for. What a page is called, whether the council
publishes it and whether the words really stand in it is decided by the resolved site, so an index that lags
behind can leave a page out for a moment and never shows a wrong text.
"""
