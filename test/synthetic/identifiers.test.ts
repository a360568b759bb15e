import fc from 'fast-check';
import {
  croNumber,
  impossiblePostcode,
  isImpossiblePostcode,
  isNhsNumber,
  nhsCheckDigit,
  nhsNumber,
  pncId,
  upn,
  urn,
} from '../../dev/synthetic/identifiers.js';

/* Examples computed by hand. */
test('NHS numbers of the 999 range carry the modulus-11 digit', () => {
  expect(nhsNumber(1)).toBe('9990000018');
  expect(nhsNumber(2)).toBe('9990000026');
  expect(nhsNumber(3)).toBe('9990000034');
  expect(isNhsNumber('9990000019')).toBe(false);
  expect(isNhsNumber('4010232137')).toBe(false);
});

test('a serial without a check digit is refused', () => {
  const serial = Array.from({ length: 200 }, (_, i) => i).find(
    (i) => nhsCheckDigit(`999${String(i).padStart(6, '0')}`) === null,
  );
  expect(() => nhsNumber(serial ?? -1)).toThrow(RangeError);
});

test('UPN, PNC, CRO and URN follow their check letters and layouts', () => {
  expect(upn('884', { establishment: 4001, year: 8, serial: 1 })).toBe('T884400108001');
  expect(upn('893', { establishment: 4002, year: 9, serial: 17 })).toBe('J893400209017');
  expect(pncId(2014, 1_234_567)).toBe('2014/1234567H');
  expect(croNumber(2014, 123_456)).toBe('123456/14G');
  expect(urn('22', 123, 2014)).toBe('22ZZ0012314');
});

test('no postcode made here can exist', () => {
  const area = fc.constantFrom('E06000019', 'E10000034', 'E06000051', 'E06000020');
  fc.assert(
    fc.property(area, fc.nat(), (code, serial) =>
      isImpossiblePostcode(impossiblePostcode(code, serial)),
    ),
  );
});
