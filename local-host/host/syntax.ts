import { getLineInfo, parse } from 'acorn';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const refused: Readonly<Record<string, string>> = {
  PropertyDefinition: 'class field',
  PrivateIdentifier: '#private member',
  StaticBlock: 'static block',
  ImportExpression: 'import()',
};

type Tree = ReturnType<typeof parse>;

/**
 * The functions that pages, menus and triggers may call.
 *
 * @throws SyntaxError for syntax that Apps Script refuses, naming file and line
 */
export function publicFunctionsOf(source: string, file: string): readonly string[] {
  const tree = parsed(source, file);
  checkSyntax(tree, source, file);
  return publicFunctions(tree);
}

/** @throws SyntaxError naming file and line */
function parsed(source: string, file: string): Tree {
  try {
    return parse(source, { ecmaVersion: 2022, sourceType: 'script', allowHashBang: false });
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc: { line: number } };
    throw new SyntaxError(`${file} line ${loc.line}: ${message}`);
  }
}

/** Class fields and the like fail at Google when the code is pushed (platform X4). */
function checkSyntax(tree: Tree, source: string, file: string): void {
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
      return;
    }
    if (typeof node !== 'object' || node === null || typeof (node as Node).type !== 'string') return;
    const found = node as Node;
    const name =
      refused[found.type] ??
      (found.type === 'AssignmentExpression' && isLogical(found) ? `${String(found.operator)}` : undefined);
    if (name) {
      const { line } = getLineInfo(source, Number(found.start));
      throw new SyntaxError(`${file} line ${line}: Apps Script does not accept this syntax: ${name}`);
    }
    for (const key in found) visit(found[key]);
  };
  visit(tree);
}

function isLogical(node: Node): boolean {
  return ['??=', '||=', '&&='].includes(String(node.operator));
}

function publicFunctions(tree: Tree): string[] {
  return tree.body.flatMap((node) =>
    node.type === 'FunctionDeclaration' && node.id && !node.id.name.endsWith('_') ? [node.id.name] : [],
  );
}

/** The text of the rules: what was found sound by others has to be looked at again. */
export const syntaxRules = [
  publicFunctionsOf,
  parsed,
  checkSyntax,
  isLogical,
  publicFunctions,
  JSON.stringify(refused),
].join();
