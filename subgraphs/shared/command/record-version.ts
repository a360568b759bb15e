import { Field, Int } from 'type-graphql';
import { Column } from 'typeorm';
import { Classified, type Classification } from '../policy/classified.js';

/**
 * The column and field `version` of a record that commands change: 1 when made, one more with every
 * change. `mark` is for types that are marked field by field.
 */
export const RecordVersion =
  (mark?: Classification): PropertyDecorator =>
  (target, property) => {
    Column('int', { default: 1 })(target, property);
    Field(() => Int, {
      nullable: true,
      description:
        'Counts the changes of the record: name it as `expectedVersion` when changing it.',
    })(target, property);
    if (mark) Classified(mark)(target, property);
  };
