import type { ReactNode } from 'react';
import { actingAs, askingFor, personOf, storiesFor, storyOf } from './caller.js';
import { useCaller } from './caller-context.js';
import type { Person } from './scene.js';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}

const Choice = ({ label, value, onChoose, children }: ChoiceProps) => (
  <label className="choice">
    <span>{label}</span>
    <select
      value={value}
      onChange={({ target }) => {
        onChoose(target.value);
      }}
    >
      {children}
    </select>
  </label>
);

const agencyNames: Readonly<Record<string, string>> = {
  POLICE: 'Police',
  SOCIAL_CARE: 'Social care',
  HEALTH: 'Health',
  CPS: 'CPS',
  PARTNERSHIP: 'Partnership',
};

const People = ({ people }: { readonly people: readonly Person[] }) =>
  [...new Set(people.map(({ agency }) => agency))].map((agency) => (
    <optgroup key={agency} label={agencyNames[agency] ?? agency}>
      {people
        .filter((one) => one.agency === agency)
        .map(({ person, name, title }) => (
          <option key={person} value={person}>{`${name}, ${title}`}</option>
        ))}
    </optgroup>
  ));

/** Who asks, why, and about which story child. */
export const ActingAs = () => {
  const { scene, caller, setCaller } = useCaller();
  const { purposes = [] } = personOf(scene, caller) ?? {};
  const episode = storyOf(scene, caller)?.episodes[caller.purpose];
  return (
    <>
      <Choice
        label="Acting as"
        value={caller.person}
        onChoose={(person) => {
          setCaller(actingAs(scene, caller, person));
        }}
      >
        <People people={scene.people} />
      </Choice>
      <Choice
        label="for"
        value={caller.purpose}
        onChoose={(purpose) => {
          setCaller(askingFor(scene, caller, purpose));
        }}
      >
        {purposes.map((purpose) => (
          <option key={purpose}>{purpose}</option>
        ))}
      </Choice>
      <Choice
        label={episode === undefined ? 'about' : `about ${episode}`}
        value={caller.story}
        onChoose={(story) => {
          setCaller({ ...caller, story });
        }}
      >
        <option value="">no episode: a work list, a feed</option>
        {storiesFor(scene, caller.purpose).map(({ story, title }) => (
          <option key={story} value={story}>{`${story} ${title}`}</option>
        ))}
      </Choice>
    </>
  );
};
