import {
  getArgumentValues,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { GraphQLOutputType } from 'graphql';
import { generate, readOwn } from '../generated.js';
import type { FieldShape, ObjectShape, SelectionShape } from './answer-shape.js';
import { invalid, leafCheck } from './leaf-value.js';
import type { ProjectionState } from './projection.js';

type Write = (raw: unknown, state: ProjectionState) => Record<string, unknown>;

/** Thrown by generated code at a value that the schema does not allow. It carries nothing. */
export const irregular = Symbol('irregular value');

const giveUp = (): never => {
  // A symbol, because building a stack for an everyday event costs more than the projection.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw irregular;
};

/** Tests of the common case that need no call: the value passes as it is. */
const quickTests: Readonly<Record<string, string>> = {
  String: 'typeof v==="string"',
  ID: 'typeof v==="string"',
  Boolean: 'typeof v==="boolean"',
  Int: 'typeof v==="number"&&(v|0)===v',
  Float: 'Number.isFinite(v)',
};

const leafOrGiveUp =
  (check: (value: unknown) => unknown) =>
  (value: unknown): unknown => {
    const checked = check(value);
    return checked === invalid ? giveUp() : checked;
  };

/** Writes one function per selection and object type. Each builds its object as one literal. */
export class ProjectionWriter {
  private readonly written = new Map<SelectionShape, Write>();

  selection(shape: SelectionShape): Write {
    const known = this.written.get(shape);
    if (known !== undefined) return known;
    const write = isObjectType(shape.type) ? this.concrete(shape) : this.abstract(shape);
    this.written.set(shape, write);
    return write;
  }

  private concrete(shape: SelectionShape): Write {
    const fields = shape.of(shape.type.name);
    return fields === undefined ? giveUp : this.object(fields);
  }

  /** Chooses by `__typename`; a type is written when it is first met. */
  private abstract(shape: SelectionShape): Write {
    const byType = new Map<unknown, Write>();
    const add = (typeName: unknown): Write => {
      const fields = typeof typeName === 'string' ? shape.of(typeName) : undefined;
      if (fields === undefined) return giveUp();
      const write = this.object(fields);
      byType.set(typeName, write);
      return write;
    };
    const typeOf = generate<(raw: unknown) => unknown>(
      'return r=>typeof r==="object"&&r!==null?r.__typename??n:g()',
      { n: shape.type.name, g: giveUp },
    );
    return (raw, state) => {
      const typeName = typeOf(raw);
      return (byType.get(typeName) ?? add(typeName))(raw, state);
    };
  }

  private object(shape: ObjectShape): Write {
    const given: Record<string, unknown> = { g: giveUp };
    const entries = shape.fields.map(
      (field) => `${JSON.stringify(field.key)}:${this.entry(field, shape, given)}`,
    );
    const body = `return (o,x)=>{if(typeof o!=="object"||o===null||Array.isArray(o))g();let v;return {${entries.join(',')}};}`;
    return generate<Write>(body, given);
  }

  private entry(field: FieldShape, shape: ObjectShape, given: Record<string, unknown>): string {
    if (field.kind === 'typename')
      return isObjectType(shape.type) ? JSON.stringify(shape.type.name) : 'g()';
    const own = field.readFrom === undefined ? 'undefined' : readOwn('o', field.readFrom);
    if (field.kind === 'introspection') return `(${own}??null)`;
    const read = field.kind === 'derived' ? this.derived(field, given) : own;
    return `(v=${read},${this.complete(field.type, field.below, given)})`;
  }

  private derived(field: FieldShape & { kind: 'derived' }, given: Record<string, unknown>): string {
    const { derive, definition, node, key } = field;
    return this.give(given, (raw: Record<string, unknown>, state: ProjectionState) =>
      derive(raw, getArgumentValues(definition, node, state.variables), { ...state, key }),
    )('o,x');
  }

  private give(given: Record<string, unknown>, value: unknown): (args: string) => string {
    const name = `f${String(Object.keys(given).length)}`;
    given[name] = value;
    return (args) => `${name}(${args})`;
  }

  /** An expression that completes the variable `v` to a value or null, or gives up. */
  private complete(
    type: GraphQLOutputType,
    below: SelectionShape | undefined,
    given: Record<string, unknown>,
  ): string {
    const isRequired = isNonNullType(type);
    const inner = isRequired ? type.ofType : type;
    const missing = isRequired ? 'g()' : 'null';
    if (isListType(inner)) {
      const list = this.list(inner.ofType, below);
      return `v==null?${missing}:${this.give(given, list)('v,x')}`;
    }
    if (below !== undefined)
      return `v==null?${missing}:${this.give(given, this.selection(below))('v,x')}`;
    if (!isLeafType(inner)) throw new Error(`A selection is missing below ${String(type)}`);
    const check = this.give(given, leafOrGiveUp(leafCheck(inner)));
    const quick = isEnumType(inner) ? undefined : quickTests[inner.name];
    const slow = `v==null?${missing}:${check('v')}`;
    return quick === undefined ? slow : `${quick}?v:${slow}`;
  }

  private list(item: GraphQLOutputType, below: SelectionShape | undefined): Write {
    const given: Record<string, unknown> = { g: giveUp };
    const each = this.complete(item, below, given);
    const body = `return (a,x)=>{if(!Array.isArray(a))g();const n=a.length,r=[];for(let i=0;i<n;i++){const v=a[i];r.push(${each});}return r;}`;
    return generate<Write>(body, given);
  }
}
