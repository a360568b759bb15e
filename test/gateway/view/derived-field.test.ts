import { describe, expect, it } from '@jest/globals';
import { engineField, need, type DerivedField } from '../../../gateway/view/derived-field.js';

const site = { key: 'mine', unavailable: new Set<string>(), unseen: [], context: null };

const telling = (text: string): DerivedField => ({
  coordinate: 'Child.told',
  needs: need(text),
  derive: (needed, args) => ({ needed, args }),
});

describe('a derived field', () => {
  it('finds what it needs under the names of its need, and nothing of what the caller asked', () => {
    const told = engineField(telling('{ police { id } care: socialCare { id } }'));
    const merged = { id: '1', police: 'asked', _view_police: { id: 'p' }, _view_care: null };
    expect(told(merged, { first: 1 }, site)).toEqual({
      needed: { police: { id: 'p' }, care: null },
      args: { first: 1 },
    });
  });

  it('finds what it asked with its own arguments by the place that it stands in', () => {
    const told = engineField(telling('{ police(id: $id) { id } }'));
    const merged = {
      _view_police: 'of another field',
      _view_mine_police: 'p',
      _view_yours_police: 'q',
    };
    expect(told(merged, {}, site)).toEqual({ needed: { police: 'p' }, args: {} });
  });

  it('needs a selection of fields', () => {
    expect(() => need('fragment a on Child { id }')).toThrow('A need is a selection');
    expect(() => need('{ ...a }')).toThrow('A need names fields, no fragments');
  });
});
