/** One thing a command has to know, from a flag, the environment or passerelle.json, in this order. */
export interface Setting {
  readonly flag: string;
  readonly variable: string;
  /** What stands for its value in the help. */
  readonly value: string;
  readonly meaning: string;
  readonly example: string;
  /** Whether passerelle.json may hold it: what is secret stays out of the repository. */
  readonly isInFile: boolean;
}

const setting = (flag: string, value: string, meaning: string, example: string, isInFile = true): Setting => ({
  flag,
  variable: `PASSERELLE_${flag.toUpperCase().replaceAll('-', '_')}`,
  value,
  meaning,
  example,
  isInFile,
});

/** Every setting of the command line, by its name in passerelle.json. */
export const everySetting = {
  registry: setting('registry', '<url>', 'where the registry answers', 'https://registry.example.org'),
  graph: setting(
    'graph',
    '<url>',
    'where the graph of the hub answers; <registry>/graphql without it',
    'https://hub.example.org/graphql',
  ),
  institution: setting('institution', '<id>', 'who signs', 'brest'),
  key: setting(
    'key',
    '<file>',
    'the file of your key; PASSERELLE_KEY may hold the key itself',
    'brest.key.json',
    false,
  ),
  subgraph: setting('subgraph', '<name>', 'the name of your subgraph', 'brest'),
  url: setting('url', '<url>', 'where your subgraph answers the hub', 'https://brest.example.org/graphql'),
  schema: setting('schema', '<file>', 'its schema', 'schema.graphql'),
  contract: setting('contract', '<name>', 'of a node: the contract it serves', 'partnership'),
  contractVersion: setting('contract-version', '<version>', 'of a node: the version it serves', '1.0'),
  audience: setting('audience', '<name>', 'the name the registry goes by; passerelle-registry without it', 'hub-west'),
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof everySetting;

export const settingNames = Object.keys(everySetting) as SettingName[];

/** The file in the folder of a subgraph that saves typing. */
export const projectFileName = 'passerelle.json';

/** Where paths are meant from: npm runs scripts of this project in its folder, whoever calls them from elsewhere. */
export function workingFolder(env: NodeJS.ProcessEnv): string {
  return (env.npm_lifecycle_event === 'passerelle' && env.INIT_CWD) || process.cwd();
}
