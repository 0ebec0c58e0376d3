// Search in a page that lies on a file share: everything it needs stands in the page itself.
(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("register").textContent);
  var words = JSON.parse(document.getElementById("ord").textContent);
  var form = document.getElementById("sokning"), list = document.getElementById("traffar");
  var said = document.getElementById("antal"), MOST = 60, LETTERS = /[\p{L}\p{N}\p{M}]+(?:[-'’][\p{L}\p{N}\p{M}]+)*/gu;
  var own = Object.prototype.hasOwnProperty, stems = {};
  function stem(word) {
    var low = word.normalize("NFC").toLowerCase();
    return own.call(data.stems, low) ? low.slice(0, data.stems[low]) : low;
  }
  function stemsOf(word) {
    return word.indexOf("-") < 0 ? [stem(word)] : [stem(word)].concat(word.split("-").filter(Boolean).map(stem));
  }
  data.passages.forEach(function (one) {
    one.stems = {};
    (one.text.match(LETTERS) || []).forEach(function (word) {
      stemsOf(word).forEach(function (each) { one.stems[each] = true; stems[each] = true; });
    });
  });
  // A word that no note holds has no stem in the register: the longest known stem it begins with, an ending aside.
  function asked(word) {
    var own_ = stem(word), cut = own_;
    if (stems[own_]) { return own_; }
    while (cut.length > 3 && own_.length - cut.length < 6) { if (stems[cut]) { return cut; } cut = cut.slice(0, -1); }
    return own_;
  }
  function holds(held, term) {
    if (held === term) { return 2; }
    return term.length > 3 && held.indexOf(term) >= 0 ? 1 : 0;
  }
  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text !== undefined) { made.textContent = text; }
    return made;
  }
  function marked(text, terms) {
    var made = element("p"), at = 0, found;
    LETTERS.lastIndex = 0;
    while ((found = LETTERS.exec(text))) {
      var hit = stemsOf(found[0]).some(function (each) { return terms.some(function (t) { return holds(each, t); }); });
      if (hit) {
        made.append(text.slice(at, found.index), element("mark", "", found[0]));
        at = found.index + found[0].length;
      }
    }
    made.append(text.slice(at));
    return made;
  }
  function row(one, terms) {
    var note = data.notes[one.note], made = element("li", "quote"), quote = element("blockquote"), meta = element("p", "meta");
    var link = element("a", "source", note.name + ", " + (note.date ? day(note.date) : words.undated));
    link.href = note.url + "#" + one.anchor;
    quote.append(marked(one.text, terms));
    meta.append(link);
    one.themes.forEach(function (n) {
      var theme = element("a", "tag theme", data.themes[n].name);
      theme.href = data.themes[n].url;
      meta.append(" ", theme);
    });
    made.append(quote, meta);
    return made;
  }
  function day(iso) {
    var parts = iso.split("-");
    if (parts.length < 2) { return iso; }
    var month = words.months[Number(parts[1]) - 1];
    return parts.length < 3 ? month + "\u00a0" + parts[0] : Number(parts[2]) + "\u00a0" + month + "\u00a0" + parts[0];
  }
  function suits(one, chosen) {
    var note = data.notes[one.note];
    return (!chosen.year || note.year === chosen.year) && (!chosen.body || note.bodies.indexOf(chosen.body) >= 0) &&
      (!chosen.kind || note.kind === chosen.kind) &&
      (!chosen.theme || one.themes.some(function (n) { return data.themes[n].url === "tema/" + chosen.theme + ".html"; }));
  }
  function look() {
    var chosen = {}, terms = (form.elements.q.value.match(LETTERS) || []).map(asked);
    ["year", "body", "kind", "theme"].forEach(function (name) { chosen[name] = form.elements[name].value; });
    var narrowed = chosen.year || chosen.body || chosen.kind || chosen.theme;
    list.replaceChildren();
    if (!terms.length && !narrowed) { said.textContent = ""; return; }
    var found = [];
    data.passages.forEach(function (one) {
      if (!suits(one, chosen)) { return; }
      var weight = 0, held = Object.keys(one.stems);
      var all = terms.every(function (term) {
        var best = one.stems[term] ? 2 : held.reduce(function (most, each) { return Math.max(most, holds(each, term)); }, 0);
        weight += best;
        return best > 0;
      });
      if (all) { found.push([weight, data.notes[one.note].date || "", one]); }
    });
    found.sort(function (a, b) { return b[0] - a[0] || (a[1] < b[1] ? 1 : a[1] > b[1] ? -1 : 0); });
    said.textContent = found.length ? words.found.replace("{n}", found.length) +
      (found.length > MOST ? " " + words.first.replace("{n}", MOST) : "") : words.nothing;
    found.slice(0, MOST).forEach(function (each) { list.append(row(each[2], terms)); });
  }
  var given = new URLSearchParams(location.search);
  ["q", "year", "body", "kind", "theme"].forEach(function (name) {
    if (given.get(name)) { form.elements[name].value = given.get(name); }
  });
  form.addEventListener("input", look);
  form.addEventListener("submit", function (event) { event.preventDefault(); look(); });
  look();
})();
