import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './gateway-context.js';

const embed = 'https://embeddable-sandbox.cdn.apollographql.com';

/** The page that frames the Sandbox; it alone may read our answers from another origin. */
export const studioOrigin = 'https://studio.apollographql.com';

/**
 * Addresses are the page's own, so that a forwarded port works. No token is filled in: what stands in
 * the Sandbox's header box is sent to the frame, which is a host outside.
 */
const script = `
new window.EmbeddedSandbox({
  target: '#sandbox',
  initialEndpoint: window.location.origin + '/graphql',
  initialSubscriptionEndpoint: window.location.origin.replace(/^http/, 'ws') + '/graphql',
  initialState: {
    document: 'query WhoAmI {\\n  viewer { name agency roles purpose episode accessEndsAt }\\n}\\n',
    pollForSchemaUpdates: false,
    sharedHeaders: { 'x-purpose': 'S47_STRATEGY_CP' },
  },
  includeCookies: false,
  hideCookieToggle: true,
  runTelemetry: false,
});
`;

const page = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Child view: Apollo Sandbox</title>
<style>html,body,#sandbox{height:100%;margin:0;font-family:Arial,Helvetica,sans-serif}p{padding:1rem}</style>
</head>
<body>
<div id="sandbox"><p>Apollo Sandbox needs the internet: it is loaded from apollographql.com. Without it, use <code>npx childview query</code>.</p></div>
<script src="${embed}/_latest/embeddable-sandbox.umd.production.min.js" crossorigin="anonymous"></script>
<script>${script}</script>
</body>
</html>
`;

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const style = /<style>(.*)<\/style>/.exec(page)?.[1] ?? '';

/** What the page may load and frame: Apollo's Sandbox and this server, nothing else. */
export const sandboxPolicy = [
  "default-src 'none'",
  `script-src ${embed} ${hashOf(script)}`,
  `style-src ${hashOf(style)}`,
  `style-src-attr 'unsafe-inline'`,
  `frame-src https://sandbox.embed.apollographql.com ${studioOrigin}`,
  "connect-src 'self' ws: wss:",
  `img-src ${embed} data:`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Apollo Sandbox as the landing page of `/graphql`: development only, telemetry off. */
export const sandboxPlugin = (): ApolloServerPlugin<GatewayContext> => ({
  serverWillStart: () =>
    Promise.resolve({
      renderLandingPage: () => Promise.resolve({ html: () => Promise.resolve(page) }),
    }),
});
