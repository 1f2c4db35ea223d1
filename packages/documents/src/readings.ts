import { type LocalizedText, type Reading, text } from '@passerelle/subgraph-kit';

function ambiguity(
  id: string,
  about: LocalizedText,
  chosen: LocalizedText,
  alternative: LocalizedText | null,
  confidence: number | null = null,
): Reading {
  return { ambiguity: id, about, chosen, alternative, confidence };
}

const all: readonly Reading[] = [
  ambiguity(
    'AMB-01',
    text('Année de la signature du 15 novembre', 'Year of the signature of 15 November'),
    text(
      '2017 : le président nommé a quitté la chambre début janvier 2018',
      '2017: the president named left the chamber in early January 2018',
    ),
    text('2018', '2018'),
    0.95,
  ),
  ambiguity(
    'AMB-02',
    text('Deux noms pour le même acte', 'Two names for the same act'),
    text(
      'Un seul accord ; le second nom est gardé comme autre appellation',
      'One agreement; the second name is kept as an alias',
    ),
    text('Deux accords distincts', 'Two separate agreements'),
  ),
  ambiguity(
    'AMB-03',
    text(
      'Année et lieu d’implantation des trois entreprises rochelaises',
      'Year and place where the three La Rochelle companies set up',
    ),
    text('2016, au Québec, gardé comme contesté', '2016, in Québec, kept as disputed'),
    text('Octobre 2016 pour SS2i, plus tard pour les deux autres', 'October 2016 for SS2i, later for the other two'),
  ),
  ambiguity(
    'AMB-04',
    text('Charente ou Charente-Maritime', 'Charente or Charente-Maritime'),
    text('Charente-Maritime, d’après le sujet de l’article', 'Charente-Maritime, from the subject of the article'),
    text('Charente (département 16)', 'Charente (department 16)'),
  ),
  ambiguity(
    'AMB-05',
    text('Date de l’article', 'Date of the article'),
    text('Entre juillet et l’automne 2011', 'Between July and autumn 2011'),
    null,
    0.85,
  ),
  ambiguity(
    'AMB-06',
    text('Date de la réunion tenue un jeudi soir', 'Date of the meeting held on a Thursday evening'),
    text('Inconnue, laissée vide', 'Unknown, left empty'),
    null,
  ),
  ambiguity(
    'AMB-07',
    text(
      'Année des deux groupes de formation et de leurs treize entreprises',
      'Year of the two training groups and their thirteen companies',
    ),
    text('Aucune année retenue', 'No year is assumed'),
    text(
      'Total des trois exercices, ou exercice 2010-2011 seul',
      'Total of the three fiscal years, or 2010–2011 alone',
    ),
  ),
  ambiguity(
    'AMB-08',
    text('Trois noms pour un même indicateur', 'Three names for one indicator'),
    text(
      'Un indicateur avec ses autres appellations ; sa définition a pu varier',
      'One indicator with its aliases; its definition may have drifted',
    ),
    text('Trois indicateurs différents', 'Three different indicators'),
  ),
  ambiguity(
    'AMB-09',
    text('Bornes de l’exercice financier', 'Bounds of the fiscal year'),
    text('Du 1er avril au 31 mars, selon l’usage au Québec', '1 April to 31 March, as is usual in Québec'),
    text('Année civile', 'Calendar year'),
  ),
  ambiguity(
    'AMB-10',
    text(
      'La directrice compte-t-elle parmi les dix personnes de l’équipe',
      'Whether the director is one of the team of ten',
    ),
    text('Dix, direction comprise', 'Ten, the director included'),
    text('Onze avec la direction', 'Eleven with the director'),
  ),
  ambiguity(
    'AMB-11',
    text('Rang de l’appel à projets', 'Ordinal of the call for projects'),
    text('Le 4e, comme imprimé, sans valeur d’identifiant', 'The 4th, as printed, never used as a key'),
    text('Le 9e ou le 10e de la série officielle', 'The 9th or 10th of the official series'),
  ),
  ambiguity(
    'AMB-12',
    text('Ce que désigne l’automne 2018', 'What autumn 2018 refers to'),
    text('Les séjours', 'The stays'),
    text('L’appel à projets', 'The call for projects'),
    0.8,
  ),
  ambiguity(
    'AMB-13',
    text('Identité du technopole de Rimouski', 'Which body the technopole of Rimouski is'),
    text('Le Technopole maritime du Québec', 'Technopole maritime du Québec'),
    text('Un autre organisme de Rimouski', 'Another body in Rimouski'),
  ),
  ambiguity(
    'AMB-14',
    text(
      'Ce qui a permis les projets : l’accord ou le technopôle',
      'What made the projects possible: the agreement or the technopole',
    ),
    text('L’accord', 'The agreement'),
    text('Le Technopôle Brest-Iroise', 'Technopôle Brest-Iroise'),
  ),
  ambiguity(
    'AMB-15',
    text(
      'Dates de la mission et de l’accord de 2010, et parties de l’accord',
      'Dates of the 2010 mission and agreement, and parties to the agreement',
    ),
    text(
      'Mission en avril 2010, accord ensuite, deux parties',
      'Mission in April 2010, agreement afterwards, two parties',
    ),
    text('Brest métropole serait aussi partie à l’accord', 'Brest métropole would be a party as well'),
    0.6,
  ),
  ambiguity(
    'AMB-16',
    text(
      'Qui, des deux délégués de Cap-aux-Meules, représente quelle entreprise',
      'Which of the two delegates from Cap-aux-Meules stands for which company',
    ),
    text('Chacun représente les deux', 'Each stands for both'),
    text('Un délégué par entreprise', 'One delegate a company'),
  ),
  ambiguity(
    'AMB-17',
    text('Année de la fin octobre et du printemps dernier', 'Year of late October and of last spring'),
    text('2018', '2018'),
    text('2019', '2019'),
    0.9,
  ),
  ambiguity(
    'AMB-18',
    text('Troisième partie de l’entente tripartite', 'Third party of the tripartite agreement'),
    text('Le CQIC', 'The CQIC'),
    text('La Ville de Laval', 'The City of Laval'),
  ),
  ambiguity(
    'AMB-19',
    text('Taille de la délégation', 'Size of the delegation'),
    text('Huit participants et trois accompagnateurs', 'Eight participants and three staff'),
    text('Huit personnes en tout', 'Eight people in all'),
  ),
  ambiguity(
    'AMB-20',
    text('Calendrier jour par jour de la mission', 'Day-by-day programme of the mission'),
    text(
      'Ordre des étapes connu, dates non ; présence à Strasbourg le 8 octobre 2013',
      'Order of the stops known, dates not; in Strasbourg on 8 October 2013',
    ),
    null,
  ),
  ambiguity(
    'AMB-21',
    text(
      'Années couvertes par le budget de trois ans et origine de l’autre moitié',
      'Years of the three-year budget and source of the other half',
    ),
    text('Inconnues, laissées vides', 'Unknown, left empty'),
    null,
  ),
  ambiguity(
    'AMB-22',
    text('Le ministère de 2011 et celui de 2013', 'The ministry of 2011 and that of 2013'),
    text(
      'Deux organisations, avec un lien de succession à confirmer',
      'Two organisations, with a succession to be confirmed',
    ),
    text('Deux ministères sans lien', 'Two unrelated ministries'),
  ),
];

const readingById = new Map(all.map((reading) => [reading.ambiguity, reading]));

/** How these ambiguous places are read. Throws on a number that does not exist. */
export function readings(...numbers: string[]): Reading[] {
  return numbers.map((number) => {
    const reading = readingById.get(number);
    if (reading === undefined) throw new Error(`there is no reading ${number}; see readings.ts`);
    return reading;
  });
}
