import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** One source file of the house, with what the boundaries need to know of it. */
export interface Source {
  /** From the top of the house: `src/rule/apply.ts`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}
export interface Import {
  /** A file of the house, or else the name of a package. */
  readonly target: string;
  readonly names: readonly string[];
  /** Gone when the program runs: only types are taken. */
  readonly typesOnly: boolean;
  readonly reexport: boolean;
}
export type House = ReadonlyMap<string, Source>;

/** Reads a house from its files: path from its top → text. */
export function houseOf(files: ReadonlyMap<string, string>): House {
  return new Map([...files].map(([path, text]) => {
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2024, true);
    return [path, { path, text, tree, imports: nodesOf(tree).flatMap(node => importIn(node, path, files)) }];
  }));
}

/** Every node of a tree, parents first. */
export function nodesOf(tree: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => { nodes.push(node); ts.forEachChild(node, visit); };
  visit(tree);
  return nodes;
}

function importIn(node: ts.Node, from: string, files: ReadonlyMap<string, string>): Import[] {
  if (ts.isImportDeclaration(node)) return one(node.moduleSpecifier, from, files, { ...namesOf(node.importClause), reexport: false });
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return one(node.moduleSpecifier, from, files, { names: [], typesOnly: node.isTypeOnly, reexport: true });
  if (ts.isCallExpression(node) && isLoading(node)) return one(node.arguments[0], from, files, { names: [], typesOnly: false, reexport: false });
  return [];
}

const isLoading = ({ expression }: ts.CallExpression) => expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');

function one(specifier: ts.Node | undefined, from: string, files: ReadonlyMap<string, string>, about: Omit<Import, 'target'>): Import[] {
  return specifier && ts.isStringLiteral(specifier) ? [{ target: targetOf(specifier.text, from, files), ...about }] : [];
}

function namesOf(clause: ts.ImportClause | undefined): Pick<Import, 'names' | 'typesOnly'> {
  const bindings = clause?.namedBindings;
  const elements = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  const wholly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const typesOnly = wholly || (clause !== undefined && clause.name === undefined && elements.length > 0 && elements.every(element => element.isTypeOnly));
  return { typesOnly, names: elements.filter(element => !element.isTypeOnly).map(element => (element.propertyName ?? element.name).text) };
}

function targetOf(specifier: string, from: string, files: ReadonlyMap<string, string>): string {
  if (!specifier.startsWith('.')) return specifier;
  const plain = normalize(join(dirname(from), specifier)).replace(/\.js$/, '');
  return [plain, `${plain}.ts`, `${plain}/index.ts`].find(path => files.has(path)) ?? plain;
}

const isExported = (node: ts.Node) => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** What a file itself exports by name. */
const exportsOf = ({ tree }: Source): string[] => tree.statements.filter(isExported).flatMap(statement =>
  ts.isVariableStatement(statement) ? statement.declarationList.declarations.map(({ name }) => name.getText())
    : ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) ? [statement.name?.text ?? ''] : []);

/** The files and packages that are loaded when this file runs; through a barrel, only those that give what was asked for. */
export function loadedBy(house: House, source: Source): string[] {
  return source.imports.filter(one => !one.typesOnly).flatMap(({ target, names }) => {
    const barrel = house.get(target);
    if (!barrel || names.length === 0 || !barrel.imports.every(one => one.reexport) || barrel.imports.length === 0) return [target];
    return barrel.imports.map(one => one.target).filter(behind => {
      const file = house.get(behind);
      return file === undefined || exportsOf(file).some(name => names.includes(name));
    });
  });
}
