import { z } from 'zod';

const environment = z.object({
  /** The gateway: `wss://…/graphql`. */
  GATEWAY_URL: z.url({ protocol: /^wss?$/ }),
  /** A file with the access token, kept fresh by whatever gets one from your identity provider. */
  TOKEN_FILE: z.string().min(1),
  /** Your own database. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** GSS code; absent: every area of the token. */
  LOCAL_AUTHORITY: z.string().optional(),
  /** What this system calls itself at the police: one name for each consumer. */
  SUBSCRIBER_NAME: z.string().min(1).optional(),
});

export interface ConsumerConfig {
  readonly gatewayUrl: string;
  readonly tokenFile: string;
  readonly databaseUrl: string;
  readonly localAuthority: string | null;
  readonly subscriberName: string;
}

/** @throws ZodError that names every missing or bad variable */
export const readConfig = (): ConsumerConfig => {
  const read = environment.parse(process.env);
  return {
    gatewayUrl: read.GATEWAY_URL,
    tokenFile: read.TOKEN_FILE,
    databaseUrl: read.DATABASE_URL,
    localAuthority: read.LOCAL_AUTHORITY ?? null,
    subscriberName:
      read.SUBSCRIBER_NAME ?? `referral consumer ${read.LOCAL_AUTHORITY ?? ''}`.trim(),
  };
};
