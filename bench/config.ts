/** The environment of the benchmark's processes: as ours, but Apollo's packages report nothing. */
export const quietEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  APOLLO_TELEMETRY_DISABLED: 'true',
};
