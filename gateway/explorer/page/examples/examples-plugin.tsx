import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { getOperationAST, parse } from 'graphql';
import { callerFor, storyOf } from '../caller/caller.js';
import { useCaller } from '../caller/caller-context.js';
import { exampleGroups, variablesText, type Example } from './example.js';

/** GraphiQL reads what is written only half a second later: until then, play would send it by another name. */
const factsOf = ({ document }: Example) => {
  const documentAST = parse(document);
  const operation = getOperationAST(documentAST);
  return {
    documentAST,
    operationName: operation?.name?.value,
    operations: operation ? [operation] : [],
  };
};

/** Opens an example in a tab of its own, as whoever sends it. */
const useOpenExample = (): ((example: Example) => void) => {
  const { scene, caller, setCaller } = useCaller();
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));
  return (example) => {
    const next = callerFor(scene, caller, example);
    setCaller(next);
    actions.addTab();
    queryEditor?.setValue(example.document);
    variableEditor?.setValue(variablesText(example, storyOf(scene, next)));
    actions.setOperationFacts(factsOf(example));
  };
};

const Examples = () => {
  const open = useOpenExample();
  return (
    <section className="examples" aria-label="Examples">
      <div className="graphiql-doc-explorer-title">Examples</div>
      {exampleGroups.map(({ title, examples }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {examples.map((example) => (
              <li key={example.title}>
                <button
                  type="button"
                  onClick={() => {
                    open(example);
                  }}
                >
                  {example.title}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

const ExamplesIcon = () => (
  <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.2" aria-hidden="true">
    <path d="M2.5 3.5h11M2.5 8h11M2.5 12.5h7" />
  </svg>
);

/** The operations of the user groups, one click away. */
export const examplesPlugin: GraphiQLPlugin = {
  title: 'Examples',
  icon: ExamplesIcon,
  content: Examples,
};
