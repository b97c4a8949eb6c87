"""The words of the domain, as frozen types; nothing here decides, reads or prints."""
