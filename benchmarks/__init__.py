"""Speed and memory, as ratios in one run against a floor; `make bench` renews the tables."""
