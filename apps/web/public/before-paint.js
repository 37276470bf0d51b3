/*
 * Runs before the first paint, so that nobody sees the page flip from light to dark or from left to right.
 * A file of its own because the content security policy refuses inline scripts.
 * The keys are those of src/platform/language.ts and src/platform/reading-preferences.ts.
 */
(function () {
  var root = document.documentElement;
  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  function spoken(language) {
    return language === 'fr' || language === 'ar' || language === 'en';
  }

  var wanted = [stored('tamkin.language') || ''].concat(navigator.languages || []);
  var language =
    wanted
      .map(function (tag) {
        return tag.toLowerCase().split('-')[0];
      })
      .filter(spoken)[0] || 'fr';
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  var manifest = document.querySelector('link[rel="manifest"]');
  if (manifest) manifest.setAttribute('href', '/manifest.' + language + '.webmanifest');

  var scheme = stored('mantine-color-scheme-value');
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  root.setAttribute('data-mantine-color-scheme', scheme);

  root.setAttribute('data-text-size', stored('tamkin.text-size') || 'normal');
})();
