// `npm run docs`: writes docs/generated from the schemas and texts.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { docPages } from './docPages.ts';

const folder = path.join(process.cwd(), 'docs/generated');
mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(docPages())) writeFileSync(path.join(folder, file), text);
