/**
 * Gives every `style` element that a library makes the nonce of this page, without which its policy lets none
 * in (docs/adr/0047). Monaco and the dialogues make theirs while they run, and take no nonce from us.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/* eslint-disable @typescript-eslint/no-deprecated -- one of its overloads is, for elements of old */
document.createElement = new Proxy(document.createElement.bind(document), {
  apply: (create, self, args: Parameters<typeof document.createElement>): HTMLElement => {
    const element = Reflect.apply(create, self, args);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  },
});
