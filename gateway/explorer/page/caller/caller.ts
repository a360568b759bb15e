import type { Person, Scene, Story } from './scene.js';

/** Who asks, why, and about which story child. */
export interface Caller {
  /** Empty where a token was pasted. */
  readonly person: string;
  /** Empty: none is sent. */
  readonly purpose: string;
  /** Empty: no episode is sent, as for a work list. */
  readonly story: string;
}

/** All four agencies hold something of her. */
const firstStory = 'ST-13';

export const personOf = ({ people }: Scene, { person }: Caller): Person | null =>
  people.find((one) => one.person === person) ?? null;

/** As the page says to whom an answer was given. */
export const nameOf = (scene: Scene, caller: Caller): string =>
  personOf(scene, caller)?.name ?? 'Your token';

export const storyOf = ({ stories }: Scene, { story }: Caller): Story | null =>
  stories.find((one) => one.story === story) ?? null;

/** The stories that have an episode which serves this purpose. */
export const storiesFor = ({ stories }: Scene, purpose: string): readonly Story[] =>
  stories.filter(({ episodes }) => episodes[purpose] !== undefined);

/** The wanted story where it serves the purpose, else the first one, else any, else none. */
const servingStory = (scene: Scene, purpose: string, wanted: string): string => {
  const serving = storiesFor(scene, purpose).map(({ story }) => story);
  return [wanted, firstStory, ...serving].find((story) => serving.includes(story)) ?? '';
};

/** A person keeps purpose and story as far as they are theirs to ask for. */
export const actingAs = (scene: Scene, before: Caller, person: string): Caller => {
  const { purposes = [] } = personOf(scene, { ...before, person }) ?? {};
  const purpose = purposes.includes(before.purpose) ? before.purpose : (purposes[0] ?? '');
  const story = before.story === '' ? '' : servingStory(scene, purpose, before.story);
  return { person, purpose, story };
};

export const askingFor = (scene: Scene, before: Caller, purpose: string): Caller => ({
  ...before,
  purpose,
  story: before.story === '' ? '' : servingStory(scene, purpose, before.story),
});

/** As an example wants it: about the same child as before, where that can be. */
export const callerFor = (
  scene: Scene,
  before: Caller,
  wanted: { readonly person: string; readonly purpose: string; readonly isAboutChild: boolean },
): Caller => {
  const { person, purpose, isAboutChild } = wanted;
  return {
    person: scene.people.length === 0 ? '' : person,
    purpose,
    story: isAboutChild ? servingStory(scene, purpose, before.story || firstStory) : '',
  };
};

/** The headers of HTTP, and the keys of `connection_init`, but for the token. */
export const headersOf = (scene: Scene, caller: Caller): Readonly<Record<string, string>> => {
  const episode = storyOf(scene, caller)?.episodes[caller.purpose];
  return {
    ...(caller.purpose !== '' && { 'x-purpose': caller.purpose }),
    ...(episode !== undefined && { 'x-episode': episode }),
  };
};
