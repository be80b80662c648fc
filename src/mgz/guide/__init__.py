"""The guide (wegwijzer): who is responsible and who pays, in any situation, in plain Dutch; without a region.

::

    for card in cards(rules, facts, moment, known_on): ...   # an answer per subject that fits
    plain_answers(rules, day, night, known_on)               # wie is mijn arts, dag en nacht

Everything that is said of a client comes from the rules; here stand only the words and their order.
"""
