    
return 5
