"""The Method of Equal Shares with cost utility: the arithmetic. The ballot method is ``flows.ballots.equal_shares``.

Dominik Peters, Grzegorz Pierczyński, Piotr Skowron, "Proportional participatory budgeting with additive
utilities", NeurIPS 2021; completion as on equalshares.net.
"""
