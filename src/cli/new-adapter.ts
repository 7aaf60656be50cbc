import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { adapterFiles, registeredIn } from '../adapter/scaffold';
import { print } from './session';

interface Options { readonly push?: boolean; readonly receive?: boolean; readonly pull?: boolean; readonly json?: boolean; readonly xml?: boolean }

/** `top`: the folder that holds adapters/. */
export const newCommand = (top: string): Command => new Command('new').description('Begin something new').addCommand(new Command('adapter')
  .description('Begin an adapter: a folder that keeps the contract on a placeholder shape, with a gap for each thing that only you know')
  .argument('<name>', 'what the system is called: lower-case words with hyphens')
  .option('--push', 'we push messages to it')
  .option('--receive', 'it sends messages to us')
  .option('--pull', 'we ask it for messages')
  .option('--json', 'its messages are JSON (so it is without this)')
  .option('--xml', 'its messages are XML')
  .action((name: string, options: Options) => {
    const files = newAdapter(top, name, options);
    print([...files, '', `Registered in adapters/index.ts. Now: npm run jest -- test/adapters.test.ts -t ${name}`, 'Every promise holds on its placeholder shape; the gaps (…) are listed by the one test that fails. adapters/README.md says how to go on.'].join('\n'));
  }));

/** What would be no name of a constant, or is a name of adapters/index.ts itself. */
const TAKEN = /^(index|adapters|simulations|simulation|adapter|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield|arguments|eval)$/;

function newAdapter(top: string, name: string, { push = false, receive = false, pull = false, json = false, xml = false }: Options): string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name) || TAKEN.test(name)) throw new Error(`"${name}" is not a name for a system: use lower-case words with hyphens, as in prison-mail`);
  const folder = join(top, 'adapters', name);
  if (existsSync(folder)) throw new Error(`There is an adapter called ${name} already: adapters/${name}`);
  if (!push && !receive && !pull) throw new Error('Say which way its messages go: --push (we to them), --receive (they to us), --pull (we ask them); more than one may hold');
  if (json && xml) throw new Error('Say --json or --xml, not both');
  const list = join(top, 'adapters/index.ts');
  const registered = registeredIn(readFileSync(list, 'utf8'), name);
  const files = adapterFiles({ name, push, receive, pull, format: xml ? 'xml' : 'json' });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(list, registered);
  return [...files.keys()].map(path => `adapters/${name}/${path}`);
}
