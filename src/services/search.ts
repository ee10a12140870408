import type { Input, Output } from '../contract/call.ts';
import type { search as contract } from '../contract/search.ts';
import { searcher } from '../domain/search/searcher.ts';
import type { Ports } from '../ports.ts';
import { searchLines } from './common/searchLines.ts';

export function search({ text, limit }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  return { ok: true, value: searcher(searchLines(ports))(text, limit) };
}
