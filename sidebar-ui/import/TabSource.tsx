import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '../bridge.ts';
import { ChoiceField } from '../parts/Field.tsx';
import { importTexts } from '../texts/import.ts';
import { say } from '../texts/say.ts';
import { type ReadFile, readLines } from './readFile.ts';
import { takeLines } from './takeLines.ts';

interface TabSourceProps {
  readonly ask: Ask;
  readonly onRead: (file: ReadFile) => void;
  readonly onFailed: (message: string) => void;
}

/** Offers the tabs of this spreadsheet that the product did not make, where there are any. */
export function TabSource({ ask, onRead, onFailed }: TabSourceProps) {
  const [tabs, setTabs] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState('');
  useEffect(() => {
    ask('importTab', { tab: null }).then((reply) => reply.ok && setTabs(reply.value.tabs));
  }, []);
  const take = async (tab: string) => {
    setChosen(tab);
    if (tab === '') return;
    try {
      const lines = await takeLines(async (from) => {
        const reply = await ask('importTab', { tab, from });
        if (!reply.ok) throw new Error(reply.message);
        return reply.value;
      });
      onRead(readLines(lines, tab));
    } catch (error) {
      setChosen('');
      onFailed((error as Error).message);
    }
  };
  if (tabs.length === 0) return null;
  return (
    <ChoiceField
      name="tab"
      label={say(importTexts.tab)}
      value={chosen}
      choices={tabs.map((tab) => ({ key: tab, label: tab }))}
      empty=""
      onChange={take}
    />
  );
}
