/** Fields whose value may be null for its own sake, as the classes that answer them say; withheld is any field. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A field in a class, with what its decorator says of it. */
export interface NullValue {
  /** `Class.property`, and the file that it is in. */
  readonly name: string;
  readonly text: string;
}

const answering = new Set(['Field', 'FieldResolver', 'Query']);

const callsOn = (node: ts.ClassElement): readonly ts.CallExpression[] =>
  (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [])
    .map(({ expression }) => expression)
    .filter(ts.isCallExpression);

const isAnswer = (call: ts.CallExpression): boolean => answering.has(call.expression.getText());

/** The words of `description:`, whatever quotes they stand in. */
const textOf = (call: ts.CallExpression): string =>
  call.arguments
    .filter(ts.isObjectLiteralExpression)
    .flatMap(({ properties }) => [...properties])
    .filter(ts.isPropertyAssignment)
    .filter(({ name }) => name.getText() === 'description')
    .map(({ initializer }) => initializer.getText())
    .join();

const isNullable = (node: ts.ClassElement): boolean =>
  (ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node)) &&
  /\bnull\b/.test(node.type?.getText() ?? '');

const inClass = (node: ts.ClassDeclaration, file: string): readonly NullValue[] =>
  node.members.filter(isNullable).flatMap((member) =>
    callsOn(member)
      .filter(isAnswer)
      .map((call) => ({
        name: `${node.name?.text ?? ''}.${member.name?.getText() ?? ''} (${file})`,
        text: textOf(call),
      })),
  );

const inFile = (file: string): readonly NullValue[] => {
  const source = readFileSync(file, 'utf8');
  if (!/@(?:Field|FieldResolver|Query)\(/.test(source)) return [];
  const { statements } = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  return statements.filter(ts.isClassDeclaration).flatMap((node) => inClass(node, file));
};

export const nullValues: readonly NullValue[] = readdirSync('subgraphs', {
  ...{ recursive: true, encoding: 'utf8' },
})
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => inFile(`subgraphs/${path}`));
