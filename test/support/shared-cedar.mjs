/** Stands for Cedar in tests (jest.config.mjs): the worker's own, with what it has answered to the files before. */
export const {
  policySetTextToParts,
  policyToJson,
  preparsePolicySet,
  preparseSchema,
  schemaToJson,
  statefulIsAuthorized,
  validate,
} = globalThis.cedarOfWorker;
