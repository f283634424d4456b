import { createHash } from 'node:crypto';

export const themeKey = 'theme';

/**
 * Runs before the first paint: applies the remembered choice of light or dark. It is the one inline
 * script of ours, so private pages allow it by its hash.
 */
export const themeScript = `try{var t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;

export const themeScriptHash = `sha256-${createHash('sha256').update(themeScript).digest('base64')}`;
