import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { GraphiQLProvider } from '@graphiql/react';
import { GraphiQL, GraphiQLInterface } from 'graphiql';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createFetcher } from './answering/fetcher.js';
import { TabKeeper } from './answering/tab-keeper.js';
import { summaryOf } from './answering/withheld.js';
import { ActingAs } from './caller/acting-as.js';
import { CallerContext } from './caller/caller-context.js';
import { callerFor, headersOf, nameOf, storyOf, type Caller } from './caller/caller.js';
import { OwnToken } from './caller/own-token.js';
import type { Scene } from './caller/scene.js';
import { Tokens } from './caller/tokens.js';
import { firstExample, variablesText } from './examples/example.js';
import { examplesPlugin } from './examples/examples-plugin.js';

const nobody: Caller = { person: '', purpose: '', story: '' };
const plugins = [DOC_EXPLORER_PLUGIN, examplesPlugin];

const invitation = 'Ask, act as somebody else, and ask the same again: the answer is another.';

/** On a phone the examples would hide the editor. */
const isWide = window.innerWidth >= 900;

export const Explorer = ({ scene }: { readonly scene: Scene }) => {
  const [caller, setCaller] = useState(() => callerFor(scene, nobody, firstExample));
  const [summary, setSummary] = useState(invitation);
  const current = useRef(caller);
  const ownToken = useRef('');
  useEffect(() => {
    current.current = caller;
    setSummary(invitation);
  }, [caller]);
  const fetcher = useMemo(() => {
    const tokens = new Tokens(() => performance.now());
    return createFetcher({
      identity: async () => {
        const { person } = current.current;
        const token = person === '' ? ownToken.current : await tokens.of(person);
        return {
          ...headersOf(scene, current.current),
          ...(token !== '' && { authorization: `Bearer ${token}` }),
        };
      },
      onAnswer: (answer) => {
        setSummary(`${nameOf(scene, current.current)}: ${summaryOf(answer)}.`);
      },
    });
  }, [scene]);
  const [firstTab] = useState(() => ({
    query: firstExample.document,
    variables: variablesText(firstExample, storyOf(scene, caller)),
  }));
  return (
    <CallerContext value={{ scene, caller, setCaller }}>
      <header className="bar">
        <h1>
          Child view <span className="badge">Synthetic data</span>
        </h1>
        {scene.people.length > 0 ? (
          <ActingAs />
        ) : (
          <OwnToken
            onToken={(token) => {
              ownToken.current = token;
            }}
          />
        )}
      </header>
      <p className="summary" role="status">
        {summary}
      </p>
      <main>
        <GraphiQLProvider
          fetcher={fetcher}
          plugins={plugins}
          referencePlugin={DOC_EXPLORER_PLUGIN}
          visiblePlugin={isWide ? examplesPlugin : undefined}
          defaultTabs={[firstTab]}
          defaultTheme="light"
          storage={window.sessionStorage}
          schemaDescription
        >
          <DocExplorerStore>
            <TabKeeper />
            <GraphiQLInterface showPersistHeadersSettings={false} defaultEditorToolsVisibility>
              <GraphiQL.Logo>{null}</GraphiQL.Logo>
            </GraphiQLInterface>
          </DocExplorerStore>
        </GraphiQLProvider>
      </main>
    </CallerContext>
  );
};
