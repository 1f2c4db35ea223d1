import type { ApiChange } from '../composition/composition';

export type ChangelogLanguage = 'fr' | 'en';

/** What is said of the changes people look for; of others, where they are and how grave. */
const phrases: Readonly<Record<string, Readonly<Record<ChangelogLanguage, string>>>> = {
  FIELD_ADDED: { fr: 'Nouveau champ', en: 'New field' },
  FIELD_REMOVED: { fr: 'Champ supprimé', en: 'Field removed' },
  FIELD_TYPE_CHANGED: { fr: 'Champ d’un autre type', en: 'Field of another type' },
  FIELD_DEPRECATION_ADDED: { fr: 'Champ déconseillé', en: 'Field deprecated' },
  FIELD_DEPRECATION_REMOVED: { fr: 'Champ qui n’est plus déconseillé', en: 'Field no longer deprecated' },
  FIELD_ARGUMENT_ADDED: { fr: 'Nouvel argument', en: 'New argument' },
  FIELD_ARGUMENT_REMOVED: { fr: 'Argument supprimé', en: 'Argument removed' },
  TYPE_ADDED: { fr: 'Nouveau type', en: 'New type' },
  TYPE_REMOVED: { fr: 'Type supprimé', en: 'Type removed' },
  ENUM_VALUE_ADDED: { fr: 'Nouvelle valeur', en: 'New value' },
  ENUM_VALUE_REMOVED: { fr: 'Valeur supprimée', en: 'Value removed' },
  INPUT_FIELD_ADDED: { fr: 'Nouveau champ d’entrée', en: 'New input field' },
  INPUT_FIELD_REMOVED: { fr: 'Champ d’entrée supprimé', en: 'Input field removed' },
};

const otherwise: Readonly<Record<ApiChange['level'], Readonly<Record<ChangelogLanguage, string>>>> = {
  breaking: { fr: 'Changement incompatible', en: 'Breaking change' },
  dangerous: { fr: 'Changement à surveiller', en: 'Change to watch' },
  safe: { fr: 'Changement compatible', en: 'Compatible change' },
};

/** One line about one change; null for what is only wording, such as a description. */
export function tellChange({ type, path, level }: ApiChange, language: ChangelogLanguage): string | null {
  if (type.includes('DESCRIPTION')) return null;
  const [phrase, colon] = [(phrases[type] ?? otherwise[level])[language], language === 'fr' ? ' :' : ':'];
  return path === null ? phrase : `${phrase}${colon} ${path}`;
}

export const headlines = {
  title: { fr: 'Passerelle : ce qui change dans le graphe', en: 'Passerelle: what changes in the graph' },
  several: { fr: 'Plusieurs sous-graphes', en: 'Several subgraphs' },
  unseen: { fr: 'Rien ne change pour les clients.', en: 'Nothing changes for clients.' },
} as const satisfies Readonly<Record<string, Readonly<Record<ChangelogLanguage, string>>>>;
