/** Where the view finds the incidents of a child that it reads: a page of the newest. */
export const INCIDENTS_FIELD = 'recentIncidents';

/** INVARIANT: all that need incidents ask for this page, under this name, so that their needs are one. */
export const incidentsNeed = `${INCIDENTS_FIELD}: incidents(first: 100) {
  edges { node { id openedAt category } } pageInfo { hasNextPage }
}`;
