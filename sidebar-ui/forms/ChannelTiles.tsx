import { useState } from 'preact/hooks';
import { choicesOf } from '../parts/choiceLabel.ts';
import { ChoiceField } from '../parts/Field.tsx';
import type { IconName } from '../parts/Icon.tsx';
import { Radios } from '../parts/Radios.tsx';
import { preferences } from '../session/preferences.ts';
import { useSession } from '../session/session.ts';
import { logTexts } from '../texts/forms.ts';
import { tabTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';

const channelIcons: Readonly<Record<string, IconName>> = {
  phone: 'phone',
  wechat: 'chat',
  sms: 'chat',
  email: 'mail',
  visit: 'pin',
  shop: 'pin',
  meeting: 'people',
  fair: 'people',
  video: 'people',
  web: 'globe',
  social: 'globe',
};

/** The four channels used last as tiles, the others behind 'more'. */
export function ChannelTiles({ value, onPick }: { value: string; onPick: (channel: string) => void }) {
  const { opening } = useSession();
  const [all, setAll] = useState(false);
  const choices = choicesOf(opening, 'channel');
  const order = preferences().channels;
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : 99);
  const sorted = [...choices].sort((one, other) => rank(one.key) - rank(other.key));
  const near = sorted.slice(0, 4);
  const shown =
    near.some(({ key }) => key === value) || !value
      ? near
      : [...near.slice(0, 3), ...sorted.filter(({ key }) => key === value)];
  const tile = (choice: { key: string; label: string }) => ({ ...choice, icon: channelIcons[choice.key] ?? 'more' });
  if (all) {
    return (
      <ChoiceField
        name="channel"
        label={say(logTexts.channel)}
        value={value}
        choices={choices}
        empty={null}
        onChange={(channel) => {
          onPick(channel);
          setAll(false);
        }}
      />
    );
  }
  return (
    <Radios
      look="tiles"
      label={say(logTexts.channel)}
      choices={[...shown.map(tile), { key: '', label: say(tabTexts.more), icon: 'more' }]}
      value={value}
      onPick={(channel) => (channel === '' ? setAll(true) : onPick(channel))}
    />
  );
}
