import { useState } from 'react';

export interface OwnTokenProps {
  readonly onToken: (token: string) => void;
}

/** Where nobody can be acted as: one's own access token, kept in this page alone and gone with it. */
export const OwnToken = ({ onToken }: OwnTokenProps) => {
  const [text, setText] = useState('');
  return (
    <label className="choice">
      <span>Access token</span>
      <input
        type="password"
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          onToken(target.value.trim());
        }}
      />
    </label>
  );
};
