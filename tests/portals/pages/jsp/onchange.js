// A page that sends its form whenever 文化程度 is chosen: `how` says by which of the usual ways.
var ways = {
  inline: function () {
    document.f.submit();
  },
  request: function (control) {
    control.form.requestSubmit();
  },
  // As the server controls of ASP.NET do.
  postback: function (control) {
    document.f.__EVENTTARGET.value = control.name;
    document.f.submit();
  },
  // As ASP.NET pages do that keep their place: the method was put aside when the page was loaded.
  aside: function () {
    document.f.oldSubmit();
  },
  window: function () {
    document.f.target = '_blank';
    document.f.submit();
  },
  late: function () {
    setTimeout('document.f.submit()', 200);
  },
  empties: function (control) {
    setTimeout(function () {
      control.selectedIndex = 0;
    }, 300);
  },
  // Only going back to nothing sends.
  back: function (control) {
    if (control.value === '') document.f.submit();
  },
};
function changed(how, control) {
  ways[how](control);
}
window.addEventListener('DOMContentLoaded', function () {
  document.f.oldSubmit = document.f.submit;
  window.__formMethods = [HTMLFormElement.prototype.submit, HTMLFormElement.prototype.requestSubmit];
});
