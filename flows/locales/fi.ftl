### common

pattern-day = cccc d. MMMM
pattern-time = H.mm
moment = { $day } klo { $time }
hours = { $n } t
minutes = { $n } min

## end of common

### hello and card

## end of hello and card

### initiate

## end of initiate

### design

## end of design

### deliver

## end of deliver

### assess and closing

## end of assess and closing

### safety

## end of safety

### me

## end of me

### help and menu

## end of help and menu

### charts

## end of charts

### package, letter and report

## end of package, letter and report

### operator pages

## end of operator pages
