"""Checking a package: what ``talkoot verify`` and the package's own ``log/verify.py`` do, word for word the same.

Every module here but ``assemble`` needs only the standard library: ``assemble`` makes one file of them.
"""
