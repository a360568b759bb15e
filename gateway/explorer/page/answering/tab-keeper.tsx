import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { storyOf } from '../caller/caller.js';
import { useCaller } from '../caller/caller-context.js';

/** GraphiQL 5.4 shows the query of the tab that it begins with, and not its variables: they are put there once. */
const useFirstVariables = (): void => {
  const { variableEditor, variables } = useGraphiQL(({ variableEditor, tabs, activeTabIndex }) => ({
    variableEditor,
    variables: tabs[activeTabIndex]?.variables,
  }));
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current || !variableEditor) return;
    isDone.current = true;
    if (variableEditor.getValue() === '') variableEditor.setValue(variables ?? '');
  }, [variableEditor, variables]);
};

/**
 * INVARIANT: no answer stands under the name of somebody who was not given it, and no subscription goes on as
 * somebody else: both end when another acts.
 */
const useOwnAnswersOnly = (): void => {
  const { caller } = useCaller();
  const actions = useGraphiQLActions();
  const responseEditor = useGraphiQL(({ responseEditor }) => responseEditor);
  const before = useRef(caller);
  useEffect(() => {
    if (before.current === caller) return;
    before.current = caller;
    actions.stop();
    responseEditor?.setValue('');
    actions.updateActiveTabValues({ response: null });
  }, [caller, responseEditor, actions]);
};

/** Variables that name the child of the story before name that of the new one. */
const useStoryChild = (): void => {
  const { scene, caller } = useCaller();
  const variableEditor = useGraphiQL(({ variableEditor }) => variableEditor);
  const story = storyOf(scene, caller);
  const before = useRef(story);
  useEffect(() => {
    const [was, is] = [before.current?.childIds[0], story?.childIds[0]];
    before.current = story ?? before.current;
    if (!variableEditor || was === undefined || is === undefined || was === is) return;
    variableEditor.setValue(variableEditor.getValue().replaceAll(was, is));
  }, [story, variableEditor]);
};

/** Keeps what stands in the tab in step with whoever acts. Shows nothing. */
export const TabKeeper = () => {
  useFirstVariables();
  useOwnAnswersOnly();
  useStoryChild();
  return null;
};
