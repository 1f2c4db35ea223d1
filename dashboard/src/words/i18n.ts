import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { fr } from './fr';

/** The two languages of the hub. */
export type Language = 'fr' | 'en';

const place = 'passerelle-language';

/** What the reader chose last, else the browser's language where it is one of ours, else French. */
function firstLanguage(): Language {
  const wanted = [localStorage.getItem(place) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return wanted.find((tag): tag is Language => tag === 'fr' || tag === 'en') ?? 'fr';
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(place, language);
  void i18next.changeLanguage(language);
}

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

void i18next.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: false,
  resources: { fr: { translation: fr }, en: { translation: en } },
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  initAsync: false,
});
