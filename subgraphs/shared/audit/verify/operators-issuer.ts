/** Who looks at a log by hand, as its owner: no issuer of the registry, so no token is from it. */
export const operatorsIssuer = 'urn:childview:operator';
