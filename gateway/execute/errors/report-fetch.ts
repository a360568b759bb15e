import { isCompositeType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { FetchKey } from '../../plan/fetch-selection.js';
import { isEntityFetch } from '../../plan/fetch-task.js';
import type { FetchTask } from '../../plan/fetch-task.js';
import type { EngineError } from '../engine-operation.js';
import { ownOf } from '../generated.js';
import { walkWithPlaces } from '../merge/walk.js';
import type { Placed } from '../merge/walk.js';
import { isOfType } from '../project/answer-shape.js';
import type { Path } from './answer-sites.js';
import type { ErrorLog } from './error-log.js';
import { readSubgraphError, renamedKey } from './subgraph-error.js';

/** Places named one by one; past it, the list that holds them is named once. */
const mostPlaces = 100;

/** What is said at each of an error's places. */
export type Saying = Pick<EngineError, 'message' | 'extensions'>;

/** An object of the merged result. */
export type Entity = Record<string, unknown>;

/** Whole objects that an error took away; without `entities`, all those of the fetch. */
export interface Lost {
  readonly saying: Saying;
  readonly entities: ReadonlySet<Entity> | undefined;
}

export interface ReportContext {
  readonly schema: GraphQLSchema;
  readonly log: ErrorLog;
  /** The merged result as far as it is known. */
  readonly root: Entity;
}

/** What a source is called towards the caller: `social-care` is SOCIAL_CARE. */
export const ownerNamed = (subgraph: string): string =>
  subgraph.replaceAll(/[^A-Za-z0-9]+/g, '_').toUpperCase();

/** What is said of a source that did not answer. */
export const ownerUnavailable = (owner: string): Saying => ({
  message: 'The source did not answer. Do not treat this as "nothing known".',
  extensions: { code: 'SOURCE_UNAVAILABLE', owner, retryable: true },
});

export const unavailable = (subgraph: string): Saying => ownerUnavailable(ownerNamed(subgraph));

const namesOf = (path: Path): string[] =>
  path.filter((element): element is string => typeof element === 'string' && element !== '@');

/** Says where a fetch's troubles are in the answer. */
export class FetchReport {
  constructor(
    private readonly context: ReportContext,
    private readonly task: FetchTask,
  ) {}

  /** One error for each field that the fetch owned, at each of the objects (undefined: at all). */
  atAllFields(saying: Saying, entities?: ReadonlySet<Entity>): void {
    if (entities?.size === 0) return;
    for (const key of this.shownKeys())
      if (isEntityFetch(this.task)) this.atField(key, saying, this.places(entities));
      else this.context.log.at([key.name], saying);
  }

  private atField(key: FetchKey, saying: Saying, places: readonly Placed[]): void {
    const { log } = this.context;
    if (places.length === 0 || places.length > mostPlaces)
      log.ofSelection([...namesOf(this.task.path), key.name], saying);
    else
      for (const { object, path } of places)
        if (this.isAskedOn(key, object)) log.at([...path, key.name], saying);
  }

  /**
   * An error that the subgraph reported; `entitiesOf` gives the objects behind an index of `_entities`.
   * Returns what is lost as a whole, so that later fetches know why they have no key.
   */
  subgraphError(
    error: unknown,
    entitiesOf: (index: number) => ReadonlySet<Entity> | undefined,
  ): Lost | undefined {
    const { path, ...saying } = readSubgraphError(error, this.task.fetch);
    const isIndexed = path?.some((element) => typeof element === 'number') ?? false;
    if (path !== undefined && !isIndexed && saying.extensions.code === 'WITHHELD') {
      this.ofSelection(path, saying);
      return undefined;
    }
    if (path !== undefined && !isEntityFetch(this.task)) {
      this.context.log.at(path, saying);
      return undefined;
    }
    const [, index, ...below] = path ?? [];
    const entities = typeof index === 'number' ? entitiesOf(index) : undefined;
    return this.ofEntities(entities, below, saying);
  }

  private ofSelection(path: Path, saying: Saying): void {
    const below = isEntityFetch(this.task) ? path.slice(1) : path;
    this.context.log.ofSelection(namesOf([...this.task.path, ...below]), saying);
  }

  private ofEntities(
    entities: ReadonlySet<Entity> | undefined,
    below: Path,
    saying: Saying,
  ): Lost | undefined {
    if (entities === undefined || below.length === 0) {
      this.atAllFields(saying, entities);
      return { saying, entities };
    }
    const places = this.places(entities);
    if (places.length > mostPlaces) this.ofSelection(['_entities', ...below], saying);
    else if (saying.extensions.code === 'WITHHELD')
      for (const { path } of places) this.context.log.ofSelection(namesOf(below), saying, path);
    else for (const { path } of places) this.context.log.at([...path, ...below], saying);
    return undefined;
  }

  private places(entities: ReadonlySet<Entity> | undefined): readonly Placed[] {
    const all = walkWithPlaces(this.context.root, this.task.path);
    return entities === undefined ? all : all.filter(({ object }) => entities.has(object));
  }

  /** Keys that the planner added for later fetches are not reported: those fetches are. */
  private shownKeys(): readonly FetchKey[] {
    const site = namesOf(this.task.path);
    return this.task.selection.keys
      .map((key) => ({ ...key, name: renamedKey(this.task.fetch, key.name) }))
      .filter(({ name }) => name !== '__typename' && this.context.log.isShown([...site, name]));
  }

  private isAskedOn(key: FetchKey, object: Entity): boolean {
    const typeName = ownOf(object, '__typename');
    const type = typeof typeName === 'string' ? this.context.schema.getType(typeName) : undefined;
    if (key.onTypes === undefined || !isCompositeType(type)) return true;
    return [...key.onTypes].some((condition) => isOfType(this.context.schema, type, condition));
  }
}
