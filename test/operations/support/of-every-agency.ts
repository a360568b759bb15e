/** A question about one child that every owner answers. */
export const ofEveryAgency = `query ($id: ID!) { child(id: $id) {
  police { knownToPolice incidents(first: 5) { totalCount } }
  socialCare { involvementStatus }
  health { attendances { id } disclosures { class state } }
  cps { cases { id } }
} }`;
