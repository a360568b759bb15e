import {
  getArgumentValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { GraphQLOutputType } from 'graphql';
import { isRecord, ownOf } from '../generated.js';
import type { FieldShape, ObjectShape, SelectionShape } from './answer-shape.js';
import { invalid, leafCheck } from './leaf-value.js';
import type { Projected, ProjectionFault, ProjectionState } from './projection.js';

/** A null that its own place may not hold: it moves up to the parent. */
const bubble = Symbol('bubble');

type Completed = unknown;

/**
 * Projection by the letter of the specification ("Value Completion", "Handling Execution Errors"), with
 * a path for every fault. It is the law that the generated projection is tested against, and it runs
 * whenever that one meets something irregular.
 */
export class CarefulProjection {
  private readonly faults: ProjectionFault[] = [];
  private readonly path: (string | number)[] = [];

  constructor(private readonly state: ProjectionState) {}

  project(shape: SelectionShape, root: unknown): Projected {
    const data = this.object(shape, root, shape.type.name);
    return { data: isRecord(data) ? data : null, faults: this.faults };
  }

  private fault(kind: ProjectionFault['kind'], coordinate: string): null {
    this.faults.push({ kind, path: [...this.path], coordinate });
    return null;
  }

  private object(shape: SelectionShape, raw: unknown, coordinate: string): Completed {
    if (!isRecord(raw)) return this.fault('SHAPE', coordinate);
    const given = ownOf(raw, '__typename');
    const typeName =
      isObjectType(shape.type) || given === undefined || given === null ? shape.type.name : given;
    const fields = typeof typeName === 'string' ? shape.of(typeName) : undefined;
    return fields === undefined ? this.fault('SHAPE', coordinate) : this.fields(fields, raw);
  }

  private fields(shape: ObjectShape, raw: Readonly<Record<string, unknown>>): Completed {
    const out: Record<string, unknown> = {};
    for (const field of shape.fields) {
      this.path.push(field.key);
      const value = this.field(field, raw);
      this.path.pop();
      if (value === bubble) return bubble;
      out[field.key] = value;
    }
    return out;
  }

  private field(field: FieldShape, raw: Readonly<Record<string, unknown>>): Completed {
    const own = field.readFrom === undefined ? undefined : ownOf(raw, field.readFrom);
    if (field.kind === 'introspection') return own ?? null;
    const { coordinate } = field;
    if (field.kind === 'typename') {
      if (isAbstractType(field.parent)) {
        this.fault('NULL', coordinate);
        return bubble;
      }
      return field.parent.name;
    }
    const value =
      field.kind === 'derived'
        ? field.derive(raw, getArgumentValues(field.definition, field.node, this.state.variables), {
            ...this.state,
            key: field.key,
          })
        : own;
    return this.value(field.type, field.below, value, coordinate);
  }

  private value(
    type: GraphQLOutputType,
    below: SelectionShape | undefined,
    raw: unknown,
    coordinate: string,
  ): Completed {
    if (isNonNullType(type)) {
      const before = this.faults.length;
      const value = this.value(type.ofType, below, raw, coordinate);
      if (value !== null) return value;
      if (this.faults.length === before) this.fault('NULL', coordinate);
      return bubble;
    }
    if (raw === null || raw === undefined) return null;
    const value = this.nullable(type, below, raw, coordinate);
    return value === bubble ? null : value;
  }

  private nullable(
    type: GraphQLOutputType,
    below: SelectionShape | undefined,
    raw: unknown,
    coordinate: string,
  ): Completed {
    if (isListType(type)) return this.list(type.ofType, below, raw, coordinate);
    if (below !== undefined) return this.object(below, raw, coordinate);
    const value = isLeafType(type) ? leafCheck(type)(raw) : invalid;
    return value === invalid ? this.fault('SHAPE', coordinate) : value;
  }

  private list(
    item: GraphQLOutputType,
    below: SelectionShape | undefined,
    raw: unknown,
    coordinate: string,
  ): Completed {
    if (!Array.isArray(raw)) return this.fault('SHAPE', coordinate);
    const items: readonly unknown[] = raw;
    const out: unknown[] = [];
    for (const [index, one] of items.entries()) {
      this.path.push(index);
      const value = this.value(item, below, one, coordinate);
      this.path.pop();
      if (value === bubble) return bubble;
      out.push(value);
    }
    return out;
  }
}
