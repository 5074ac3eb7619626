import { useEffect, useState } from 'react';
import { Chooser } from './Chooser';
import { ResultView } from './ResultView';
import { useVerification } from './useVerification';
import { words as both, initialLanguage, type Language, type PublicWords } from './words';

type Theme = 'light' | 'dark';

function initialTheme(): Theme {
  const wished = new URLSearchParams(window.location.search).get('theme');
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  return wished === 'light' || wished === 'dark' ? wished : dark ? 'dark' : 'light';
}

/** Anybody's page: drop a file, see it proved or refuted step by step, without account or network. */
export function VerifyPage() {
  const [language, setLanguage] = useState<Language>(initialLanguage);
  const [theme, setTheme] = useState<Theme>(initialTheme);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [keys, setKeys] = useState('');
  const outcome = useVerification(files, keys);
  const words = both[language];

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    document.title = `${words.verify.title} – ${words.verify.brand}`;
  }, [language, theme, words]);

  return (
    <>
      <Head
        words={words}
        theme={theme}
        onLanguage={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        onTheme={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      />
      <main>
        <h1>{words.verify.title}</h1>
        <p className="lead">{words.verify.lead}</p>
        <Chooser words={words.verify} files={files} onFiles={setFiles} />
        <label className="field-name" htmlFor="keys">
          {words.verify.key}
        </label>
        <textarea
          id="keys"
          rows={2}
          spellCheck={false}
          autoComplete="off"
          aria-describedby="keys-hint"
          value={keys}
          onChange={(event) => setKeys(event.target.value)}
        />
        <p className="hint" id="keys-hint">
          {words.verify.keyHint}
        </p>
        <ResultView words={words} outcome={outcome} onTrust={setKeys} />
      </main>
    </>
  );
}

interface HeadProps {
  words: PublicWords;
  theme: Theme;
  onLanguage: () => void;
  onTheme: () => void;
}

function Head({ words, theme, onLanguage, onTheme }: HeadProps) {
  return (
    <header>
      <span className="brand">{words.verify.brand}</span>
      <button
        type="button"
        className="plain"
        lang={words.verify.language === 'English' ? 'en' : 'zh-CN'}
        onClick={onLanguage}
      >
        {words.verify.language}
      </button>
      <button type="button" className="plain" onClick={onTheme}>
        {theme === 'dark' ? words.verify.light : words.verify.dark}
      </button>
    </header>
  );
}
