(function () {
  "use strict";
  var form = document.getElementById("filter");
  var count = document.getElementById("count");
  var rows = Array.from(document.querySelectorAll("tbody tr"), function (row) {
    return { row: row, text: (row.textContent + " " + row.dataset.words).toLowerCase(), ids: " " + row.dataset.ids.toLowerCase() };
  });
  function chosen(name) {
    return form.elements[name].value.trim();
  }
  function narrow() {
    var words = chosen("search").toLowerCase().split(/\s+/);
    var id = chosen("ids").toLowerCase();
    var shown = rows.filter(function (entry) {
      var tests = words.map(function (word) { return entry.text.includes(word); });
      ["factor", "layer", "kind", "status"].forEach(function (name) {
        tests.push(["", entry.row.dataset[name]].includes(chosen(name)));
      });
      tests.push(id === "" || entry.ids.includes(" " + id));
      entry.row.hidden = tests.includes(false);
      return !entry.row.hidden;
    });
    count.textContent = shown.length + " of " + rows.length + " rules";
  }
  form.hidden = false;
  form.addEventListener("input", narrow);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(narrow, 0); });
  window.addEventListener("pageshow", narrow);
}());
