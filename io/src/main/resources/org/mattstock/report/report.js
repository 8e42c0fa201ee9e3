// The page is complete as it arrives: this sorts, filters and marks what stands there already.
