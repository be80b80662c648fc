"""The packaged rules, read where the site reads them too."""

from mgz_site.rulefiles import packaged_texts, standard_rules

__all__ = ["packaged_texts", "standard_rules"]
