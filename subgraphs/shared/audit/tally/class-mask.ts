import { dataClasses, type DataClass } from '../../../../schema/policy/data-class.js';

/** A set of classes as bits, so that a row is tallied with one operation and no memory. */
export type ClassMask = number;

export const noClass: ClassMask = 0;

export const maskOf = (classes: readonly DataClass[]): ClassMask =>
  classes.reduce((mask, dataClass) => mask | (1 << dataClasses.indexOf(dataClass)), noClass);

export const classesIn = (mask: ClassMask): readonly DataClass[] =>
  dataClasses.filter((_, at) => (mask & (1 << at)) !== 0);
